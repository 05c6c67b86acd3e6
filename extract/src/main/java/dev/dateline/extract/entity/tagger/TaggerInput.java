package dev.dateline.extract.entity.tagger;

/**
 * A text as the tagger gets it: units with offsets, sentences, and what the lists of the caller say
 * of each unit. The arrays are not copied and not changed; those by unit may be longer than the
 * number of units.
 *
 * @param text the text
 * @param count the number of units
 * @param starts first code unit of each unit
 * @param ends the code unit after the last of each unit
 * @param sentenceFirst the first unit of each sentence, and one more entry, the number of units
 * @param known by unit, what the gazetteer has there: 0 for nothing, any other number is a class
 * @param classes by unit, the classes of words it belongs to, one bit each
 */
@SuppressWarnings("ArrayRecordComponent") // belongs to one extraction; never compared or kept
public record TaggerInput(
    String text,
    int count,
    int[] starts,
    int[] ends,
    int[] sentenceFirst,
    int[] known,
    int[] classes) {}
