import { describe, expect, it } from 'vitest'
import { nameOnRail } from './name-on-rail.ts'

const on =
  (method: string, currency: 'EUR' | 'GBP' | 'USD' | 'AUD' | 'JPY' | 'ZAR' | 'TRY') =>
  (holderName: string) =>
    nameOnRail({ method, currency, holderName })
const sepa = on('iban', 'EUR')
const bacs = on('sort_code', 'GBP')
const ach = on('aba', 'USD')
const swift = on('southafrica', 'ZAR')
const zengin = on('japanese', 'JPY')

describe('the name that a bank sees', () => {
  it.each([
    ['Ana Souza', 'Ana Souza'],
    ['Cédric O', 'Cedric O'],
    ['Suharto', 'Suharto'],
    ['李小龙', 'Li Xiao Long'],
    ['Anne\u2010Marie', 'Anne-Marie'],
    ['Sinéad O’Brien', "Sinead O'Brien"],
    ['Jörg Weiß', 'Jorg Weis'],
    ['Łukasz Żółć', 'Lukasz Zolc'],
    ['Nguyễn Văn An', 'Nguyen Van An'],
    ['Smith & Sons Ltd', 'Smith + Sons Ltd'],
    ['H&M', 'H+M'],
    ['3M Company', '3M Company'],
    ['Siemens', 'Siemens'],
    ['شركة ٢١ للتجارة', 'Shrkh 21 Lltjarh'],
    ['علاء الأسد', 'Ala Alasd'],
    ['יעל אבן', 'Yal Avn'],
    ['김 민', 'Gim Min'],
    ['ʻAna Tuʻi', "'Ana Tu'i"],
    ['Müller GmbH & Co. KG', 'Muller GmbH + Co. KG'],
  ])('SEPA carries %s as %s', (name, carried) => {
    expect(sepa(name)).toEqual({ name: carried, isCut: false })
  })
  it('writes other scripts in Latin letters, never as nothing', () => {
    for (const name of ['بشار الأسد', 'יחיא סינוואר', 'Αλέξανδρος', 'Башар Асад', '김 민', 'राम']) {
      expect(sepa(name).name).toMatch(/^[A-Za-z][A-Za-z0-9/?:().,'+ -]*$/)
    }
    expect(sepa('Башар Асад').name).toBe('Bashar Asad')
  })
  it.each([
    ['Smith & Sons Ltd', 'SMITH & SONS LTD', false],
    ['Sinéad O’Brien', 'SINEAD OBRIEN', false],
    ['Wolfeschlegelsteinhausenbergerdorff & Sons', 'WOLFESCHLEGELSTEIN', true],
  ])('Bacs carries %s as %s', (name, carried, isCut) => {
    expect(bacs(name)).toEqual({ name: carried, isCut })
  })
  it('cuts to the length of each rail, and says so', () => {
    const long = `${'Maria '.repeat(20)}Souza`
    for (const [rail, longest] of [
      [sepa, 70],
      [bacs, 18],
      [ach, 22],
      [on('australian', 'AUD'), 32],
      [swift, 35],
      [on('iban', 'TRY'), 35],
    ] as const) {
      expect(rail(long).isCut).toBe(true)
      expect(rail(long).name.length).toBeLessThanOrEqual(longest)
      expect(rail('M S')).toEqual({ name: expect.stringMatching(/^m s$/i), isCut: false })
    }
  })
  it.each([
    ['ワイズ タロウ', 'ﾜｲｽﾞ ﾀﾛｳ'],
    ['わいず たろう', 'ﾜｲｽﾞ ﾀﾛｳ'],
    ['キャッシュ', 'ｷﾔﾂｼﾕ'],
    ['Ana Souza', 'ANA SOUZA'],
  ])('Zengin carries %s as %s', (name, carried) => {
    expect(zengin(name).name).toBe(carried)
  })
  it('has only what the rail takes, whatever the name', () => {
    const names = ['ß&@#%€', '٢١ للتجارة', 'ООО «Ромашка»', 'ཀཁ', 'Æther Œuvre þorn', '𝐀', '—']
    const sets = [
      [sepa, /^[A-Za-z0-9/?:().,'+ -]*$/],
      [swift, /^[A-Za-z0-9/?:().,'+ -]*$/],
      [bacs, /^[A-Z0-9.&/ -]*$/],
      [ach, /^[ -~]*$/],
      [zengin, /^[A-Z0-9\uFF66-\uFF9F()./ -]*$/],
    ] as const
    for (const name of names) for (const [rail, set] of sets) expect(rail(name).name).toMatch(set)
  })
})
