import { type NameHit, type ScreenNameInput, screenNameInputSchema } from '../contract.ts'
import { currentIndex } from '../steps/current-index.ts'
import { scoreText } from '../steps/screen-parties.ts'

/** Listed parties whose names come close to this one, best first, with what agrees and what does not. */
export async function screenName(request: ScreenNameInput): Promise<NameHit[]> {
  const { name, birthDate, country, limit } = screenNameInputSchema.parse(request)
  const birthYear = Number(birthDate?.slice(0, 4) ?? Number.NaN)
  const { index, versions } = await currentIndex()
  const query = { name, country, ...(Number.isNaN(birthYear) ? {} : { birthYear }) }
  const hits = await index.search(query, limit)
  return hits.map((hit) => ({
    list: hit.entry.list,
    listVersion: versions[hit.entry.list] ?? '',
    entryId: hit.entry.id,
    kind: hit.entry.kind,
    listedName: hit.entry.names[0]?.name ?? hit.matchedName,
    matchedName: hit.matchedName,
    score: scoreText(hit),
    strength: hit.strength,
    programs: [...hit.entry.programs],
    birthYears: [...hit.entry.birthYears],
    countries: [...hit.entry.countries],
    isBirthYearDifferent: hit.isBirthYearDifferent,
    isCountryDifferent: hit.isCountryDifferent,
  }))
}
