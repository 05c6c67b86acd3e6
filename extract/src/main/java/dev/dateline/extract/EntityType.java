package dev.dateline.extract;

/** What an entity is. */
public enum EntityType {
  PERSON,
  ORGANIZATION,
  /** A country, region, town, water, building or other place. */
  PLACE,
  /** A people or the adjective of a country ("North Korean"). */
  NATIONALITY,
  /** A named event ("Korean War", "World Cup"). */
  EVENT,
  /** A treaty, accord, pact or act by its name ("Paris Agreement"). */
  AGREEMENT
}
