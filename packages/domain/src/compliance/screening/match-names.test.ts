import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { closeScore, compareNames, exactScore, type NameKind, prepareName } from './match-names.ts'
import { parseCsv } from './parse-csv.ts'

function read(file: string): string[][] {
  return parseCsv(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8'))
}

function score(a: string, b: string, kind: NameKind = 'person'): number {
  return compareNames(prepareName(a, kind), prepareName(b, kind))
}

const kindOfSchema: Record<string, NameKind> = { Person: 'person', Vessel: 'vessel' }

describe('compareNames', () => {
  it('reaches F1 0.85 on the labelled pairs of nomenklatura', () => {
    const [, ...rows] = read('test-labelled-pairs.csv')
    let [hits, wrong, missed] = [0, 0, 0]
    for (const [, schema = '', name1 = '', name2 = '', isMatch] of rows) {
      const isFound = score(name1, name2, kindOfSchema[schema] ?? 'organisation') >= closeScore
      if (isFound && isMatch === 'true') hits += 1
      else if (isFound) wrong += 1
      else if (isMatch === 'true') missed += 1
    }
    const [precision, recall] = [hits / (hits + wrong), hits / (hits + missed)]
    const f1 = (2 * precision * recall) / (precision + recall)
    console.info(
      `${rows.length} pairs: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`,
    )
    expect(rows.length).toBeGreaterThan(400)
    // 0.847 with the first matcher at 0.78, 0.816 at the 0.85 that transfers used then.
    expect(f1).toBeGreaterThanOrEqual(0.85)
  })

  it('finds names across scripts', () => {
    const rows = read('test-cross-script-pairs.csv').filter(([query]) => !query?.startsWith('#'))
    const found = rows.filter(([a = '', b = '']) => score(a, b) >= closeScore)
    console.info(`${found.length} of ${rows.length} cross-script pairs`)
    expect(rows).toHaveLength(22)
    expect(found).toHaveLength(22)
  })

  it.each([
    ['George Bush', 'George Habash', 'person'],
    ['EMMA', 'Emma Thompson', 'person'],
    ['CORP', 'Textil Corp', 'organisation'],
    ['Bashar al-Assad', 'Hafez al-Assad', 'person'],
    ['Vladimir Putin', 'KONONOV, Vladimir P.', 'person'],
    ['Government of Estonia', 'Government of Ethiopia', 'organisation'],
    ['حسن علي', 'Hussein Ali', 'person'],
    ['محسن أحمد', 'Hosni Ahmed', 'person'],
    ['عبد الرحمن', 'Abdul Rahim', 'person'],
    ['דוד כהן', 'Daniel Cohen', 'person'],
    ['张敬阳', 'Zhang Jiangping', 'person'],
    ['田中花子', 'Yamada Hanako', 'person'],
    ['INCAS', 'Inc. AS', 'organisation'],
    ['Saudi Arabian Gas Company', 'Saudi Arabian Oil Company', 'organisation'],
  ] as const)('keeps %s and %s apart', (a, b, kind) => {
    expect(score(a, b, kind)).toBeLessThan(closeScore)
  })

  it.each([
    ['BIN LADEN, Osama', 'Osama bin Laden', 'person'],
    ['Владимир Путин', 'PUTIN, Vladimir', 'person'],
    ['RamiMakhlouf', 'Rami Makhlouf', 'person'],
    ['Dr. Rami Makhlouf', 'Rami Makhlouf', 'person'],
    ['Ig0r Sech1n', 'Igor Sechin', 'person'],
    ['N. Nazarbayev', 'Nursultan Nazarbayev', 'person'],
    ['Siemens Aktiengesellschaft', 'Siemens AG', 'organisation'],
    ['بشار الأسد', 'AL-ASSAD, Bashar', 'person'],
    ['بشار الأسد', 'Bashar Assad', 'person'],
    ['ماهر الاسد', 'Maher al Asad', 'person'],
    ['حسن نصر الله', 'NASRALLAH, Hasan', 'person'],
    ['حسن نصرالله', 'Hassan Nasr Allah', 'person'],
    ['عبد الملك الحوثي', 'AL HOUTHI, Abdul Malik', 'person'],
    ['عبدالملك الحوثي', 'Abdelmalek al-Houthi', 'person'],
    ['عَبْدُ الرَّحْمٰن', 'Abd ur-Rahman', 'person'],
    ['فاطمة الزهراء', 'Fatima Zahra', 'person'],
    ['فاطمة الزهراء', 'Fatimah az-Zahra', 'person'],
    ['\uFE91\uFEB8\uFE8E\uFEAD الأسـد', 'Bashar Assad', 'person'],
    ['نور الدين', 'Noureddine', 'person'],
    ['نور الدين شريف', 'Nuruddin Sharif', 'person'],
    ['علی خامنه‌ای', 'Ali Khamenei', 'person'],
    ['چنگیز پورگل', 'Changiz Pourgol', 'person'],
    ['فرہان خان', 'Farhan Khan', 'person'],
    ['جعفر ابو محمد', 'Djaafar Abou Mohamed (جعفر ابو محمد)', 'person'],
    ['Djaafar Abou Mohamed', 'Djaafar Abou Mohamed (جعفر ابو محمد)', 'person'],
    ['יחיא סינוואר', 'Yahya Sinwar', 'person'],
    ['חסן נסראללה', 'Hassan Nasrallah', 'person'],
    ['בנימין נתניהו', 'Benjamin Netanyahu', 'person'],
    ['יצחק רבין', 'Yitzhak Rabin', 'person'],
    ['AlAssad Bashar', 'AL-ASSAD, Bashar', 'person'],
    ['Bashar Alasad', 'ASAD, Bashar', 'person'],
    ['Bashar al Assad', 'Bashar Alassad', 'person'],
    ['ash-Shami Omar', 'al-Shami, Omar', 'person'],
    ['Башар Асад', 'Bashar al-Assad', 'person'],
    ['Башшар аль-Асад', 'Bashar al-Assad', 'person'],
    ['Алєксандр Пєтров', 'Aleksandr Petrov', 'person'],
    ['Александр Лукашэнка', 'Alexander Lukashenka', 'person'],
    ['Αλέξανδρος', 'Alexander', 'person'],
    ['Αλέξανδρος Παπαδόπουλος', 'Alexander Papadopoulos', 'person'],
    ['金正恩', 'Kim Jong Un', 'person'],
    ['金正恩', 'Jin Zhengen', 'person'],
    ['山田太郎', 'Yamada Taro', 'person'],
    ['山田太郎', 'Taro YAMADA', 'person'],
    ['习近平', 'Xi Jinping', 'person'],
    ['JSCARGUMENT', 'JSC Argument', 'organisation'],
    ['ArgumentGmbH', 'Argument GmbH', 'organisation'],
    ['BANKMELLIIRAN', 'Bank Melli Iran', 'organisation'],
    ['WALIJAN', 'Wali Jan', 'person'],
    ['OAO Gazprom', 'Open Joint Stock Company Gasprom', 'organisation'],
  ] as const)('finds %s in %s', (a, b, kind) => {
    expect(score(a, b, kind)).toBeGreaterThanOrEqual(closeScore)
  })

  it('calls only whole names exact, never a short word alone', () => {
    expect(score('Osama bin Laden', 'BIN LADEN, Osama')).toBeGreaterThanOrEqual(exactScore)
    expect(score('EMMA', 'EMMA')).toBeLessThan(exactScore)
    expect(score('CORP', 'CORP', 'organisation')).toBeLessThan(closeScore)
    expect(score('Deutsche Bank AG', 'Deutsche Bank GmbH', 'organisation')).toBeLessThan(exactScore)
  })

  it('takes whatever text comes', () => {
    for (const text of [
      '',
      ' ',
      '🙂',
      '---',
      '12345',
      '\u0000',
      'a'.repeat(300),
      'ا',
      'ـ',
      '́'.repeat(900),
    ]) {
      expect(score(text, 'Igor Sechin')).toBeLessThan(closeScore)
    }
  })
})
