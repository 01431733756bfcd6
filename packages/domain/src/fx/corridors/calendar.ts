/**
 * How a country's bank holidays are found. Last compared on 2026-11-29, for 2026 and 2027, with date-holidays 3.37.0;
 * calendars.test.ts names every day on which we differ, with the reason.
 */
export type Calendar = {
  /** Whose list or law it is. */
  readonly source: string
  /** Same day each year, MM-DD. */
  readonly fixed?: readonly string[]
  /** The same, for days on which banks close but which no other day replaces when they fall on a weekend. */
  readonly unmoved?: readonly string[]
  /** Days from Easter Sunday (western). */
  readonly easter?: readonly number[]
  /** Days from Easter Sunday (orthodox). */
  readonly orthodoxEaster?: readonly number[]
  /** [month, weekday (0 = Sunday), which of the month; -1 is the last]. */
  readonly nth?: readonly (readonly [number, number, number])[]
  /** [MM-DD, weekday]: the first such weekday on or after the day. */
  readonly onOrAfter?: readonly (readonly [string, number])[]
  /** Single days, for what follows the moon or a decree, replacements included. Sightings may move one by a day. */
  readonly dated?: readonly string[]
  /**
   * Last year whose single days are all listed, here or in data/moon-holidays.json: beyond it a delivery is an expectation
   * and no promise.
   */
  readonly listedUntil?: number
  /** What nobody lists for the years after: those have holes until a release names these days. */
  readonly lacks?: readonly string[]
  /** What a fixed day on a weekend does: nothing, move to the next weekday, or move only from Sunday. */
  readonly substitute?: 'weekday' | 'from-sunday'
}
