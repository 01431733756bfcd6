/**
 * Whose network a Kenyan mobile number was given to, by the three digits behind the zero (or +254). Source:
 * Communications Authority of Kenya, Telecommunication numbering plan (October 2019) and the 01xx ranges that it opened
 * since May 2019, as public lists gave them on 2026-11-29. M-Pesa is Safaricom's. A number that was carried to another network keeps its digits; the
 * payee's own check tells of those.
 */
const safaricomRanges: readonly (readonly [first: number, last: number])[] = [
  [110, 119],
  [700, 729],
  [740, 743],
  [745, 746],
  [748, 748],
  [757, 759],
  [768, 769],
  [790, 799],
]

/** True for a number in E.164 form (+254…) that Safaricom was given. */
export function isSafaricom(number: string): boolean {
  const prefix = Number(/^\+254([0-9]{3})[0-9]{6}$/.exec(number)?.[1] ?? '0')
  return safaricomRanges.some(([first, last]) => first <= prefix && prefix <= last)
}
