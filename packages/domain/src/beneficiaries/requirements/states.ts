/**
 * Codes of states, provinces and territories in addresses. Sources: USPS publication 28, appendix B (with the three
 * military "states"); Canada Post, province codes; Australian standard AS 4590.
 */
const codes: Readonly<Record<string, string>> = {
  US: `AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR
PA RI SC SD TN TX UT VT VA WA WV WI WY AS FM GU MH MP PR PW VI AA AE AP`,
  CA: 'AB BC MB NB NL NS NT NU ON PE QC SK YT',
  AU: 'ACT NSW NT QLD SA TAS VIC WA',
}

const statesByCountry = new Map(
  Object.entries(codes).map(([country, list]) => [country, new Set(list.split(/\s+/))]),
)

/** True when the country has a state or province of that code. */
export function isStateOf(country: string, code: string): boolean {
  return statesByCountry.get(country)?.has(code) ?? false
}
