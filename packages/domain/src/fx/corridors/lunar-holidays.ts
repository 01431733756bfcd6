/** Holidays that follow the moon, by year; to be added to year by year. */
export const eidAlFitr = [
  '2026-03-20',
  '2026-03-21',
  '2026-03-22',
  '2027-03-09',
  '2027-03-10',
  '2027-03-11',
]
export const eidAlAdha = [
  '2026-05-26',
  '2026-05-27',
  '2026-05-28',
  '2027-05-16',
  '2027-05-17',
  '2027-05-18',
]
export const lunarNewYear = ['2026-02-17', '2026-02-18', '2027-02-06', '2027-02-08']
