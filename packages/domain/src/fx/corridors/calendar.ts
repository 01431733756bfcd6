/** How a country's bank holidays are found. Sources: central banks' and payment systems' published calendars. */
export type Calendar = {
  /** Same day each year, MM-DD. */
  readonly fixed?: readonly string[]
  /** Days from Easter Sunday (western). */
  readonly easter?: readonly number[]
  /** Days from Easter Sunday (orthodox). */
  readonly orthodoxEaster?: readonly number[]
  /** [month, weekday (0 = Sunday), which of the month; -1 is the last]. */
  readonly nth?: readonly (readonly [number, number, number])[]
  /** Single days, for what follows the moon or a decree. Moon sightings may move one by a day. */
  readonly dated?: readonly string[]
  /** What a fixed day on a weekend does: nothing, move to the next weekday, or move only from Sunday. */
  readonly substitute?: 'weekday' | 'from-sunday'
}
