package dev.dateline.console.diary;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import net.fortuna.ical4j.data.FoldingWriter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes a calendar entry by entry, as one of years has more of them than fit into memory. Its end
 * is written when it is closed, and the writer that it writes to is closed with it.
 */
final class ICalendarWriter implements Closeable {

  private static final String END = "END:VCALENDAR\r\n";

  private final Writer out;

  /**
   * Begins a calendar.
   *
   * @param name what made it
   */
  ICalendarWriter(Writer out, String name) throws IOException {
    this.out = new FoldingWriter(out, FoldingWriter.REDUCED_FOLD_LENGTH);
    Calendar empty = new Calendar();
    empty.add(new ProdId("-//Dateline//" + name + "//EN"));
    empty.add(ImmutableVersion.VERSION_2_0);
    empty.add(new CalScale(CalScale.VALUE_GREGORIAN));
    String text = empty.toString();
    this.out.write(text.substring(0, text.length() - END.length()));
  }

  void add(VEvent entry) throws IOException {
    out.write(entry.toString());
  }

  @Override
  public void close() throws IOException {
    out.write(END);
    out.close();
  }
}
