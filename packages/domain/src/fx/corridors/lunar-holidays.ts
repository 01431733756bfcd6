/**
 * The feasts in the Gulf and Turkey, by the Umm al-Qura calendar (1447 to 1449); to be added to year by year. South
 * East Asia and East Africa sight the moon themselves, in 2027 a day later: their days stand in their own calendars.
 */
export const eidAlFitr = [
  '2026-03-20',
  '2026-03-21',
  '2026-03-22',
  '2027-03-09',
  '2027-03-10',
  '2027-03-11',
] as const
/** The day of Arafah and the feast. */
export const eidAlAdha = [
  '2026-05-26',
  '2026-05-27',
  '2026-05-28',
  '2026-05-29',
  '2027-05-15',
  '2027-05-16',
  '2027-05-17',
  '2027-05-18',
] as const
/** First two days of the Chinese year; 2027's second is a Sunday, and Monday instead of it. */
export const lunarNewYear = [
  '2026-02-17',
  '2026-02-18',
  '2027-02-06',
  '2027-02-07',
  '2027-02-08',
] as const
