/**
 * What each letter of the Arabic and Hebrew scripts may be in Latin: by the usual tables (ALA-LC, UNGEGN and BGN/PCGN
 * for Arabic, Persian, Urdu, Pashto and Hebrew) and by what newspapers and passports make of it in English, French and
 * German. A number is what the less usual spelling costs, in hundredths of a wrong letter; "-" is nothing written.
 */

/** How a letter is written in Latin, and what that costs. */
export type Rendering = readonly [text: string, cost: number]

type Table = Readonly<Record<string, readonly Rendering[]>>

function readTable(table: Readonly<Record<string, string>>): Table {
  return Object.fromEntries(
    Object.entries(table).map(([letter, spellings]) => [
      letter,
      spellings.split(' ').map((spelling): Rendering => {
        const [text = '', cost = '0'] = spelling.split(':')
        return [text === '-' ? '' : text, Number(cost) / 100]
      }),
    ]),
  )
}

export const renderings: Table = readTable({
  ا: 'a aa e:10 i:25 o:20 u:25 -:40',
  ء: '- a e:5 i:5 o:5 u:5',
  ع: '- a e:5 i:5 o:5 u:5',
  ئ: '- i e y a:10',
  ؤ: '- o u w:5 ou',
  ب: 'b p:15',
  پ: 'p b:20',
  ت: 't th:15 d:35',
  ط: 't th:15 d:35',
  ث: 'th s t:10',
  ج: 'j g:5 dj dzh dg:10 zh:20 c:15 y:35',
  چ: 'ch tch c:10 j:30 sh:30',
  ح: 'h kh:25 ch:25 -:40',
  خ: 'kh h:10 k:10 ch:10 x:5',
  د: 'd dh:10 t:35',
  ذ: 'dh z d:5 th:10',
  ر: 'r',
  ز: 'z s:15',
  ژ: 'zh j z:10',
  س: 's c:20 z:35',
  ش: 'sh ch:5 sch s:15 x:10',
  ص: 's c:20 z:35',
  ض: 'd dh z th:15 t:40',
  ظ: 'z dh th:5 d:10',
  غ: 'gh g kh:30 q:30 r:50',
  ف: 'f ph v:20',
  ڤ: 'v f:10',
  ق: 'q k g:5 gh:10 c:5 ck:10 kh:20',
  ك: 'k c ck q:10 ch:25 g:30',
  گ: 'g gh:10 k:25',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h -:20',
  ة: 'a ah e eh at et ath:10 h:10 t:10 -:30',
  و: 'w u o ou oo v:5 ow aw au uw -:60',
  ي: 'y i ee ai ay ei ey iy ij ie:5 e:5 j:10 -:60',
  ږ: 'zh g gh:10',
  ښ: 'sh kh x:10',
  ځ: 'dz z j:10',
  څ: 'ts s',
  א: 'a e i o u -',
  ב: 'b v',
  ג: 'g j:10',
  ד: 'd dh:10 t:35',
  ה: 'h -:20',
  ו: 'w u o ou oo ow aw au uw -:60 v',
  ז: 'z zh:10 s:15',
  ח: 'h ch kh -:40',
  ט: 't th:15 d:35',
  י: 'y i ee ai ay ei ey iy ij ie:5 e:5 j:10 -:60',
  כ: 'k ch kh c h:30',
  ל: 'l',
  מ: 'm',
  נ: 'n',
  ס: 's c:20 z:35',
  ע: '- a e:5 i:5 o:5 u:5',
  פ: 'p f ph',
  צ: 'tz ts z s:10 ch:10 c:15',
  ק: 'k q c ck g:30',
  ר: 'r',
  ש: 'sh s sch',
  ת: 't th:15 d:35',
})

/** At a word's end: h after a consonant is a vowel, and alef maksura is a. */
export const finalRenderings: Table = readTable({
  ه: 'a ah e eh h ha -:50',
  ה: 'a ah e eh h -:45',
  ا: 'a aa ah:5 e:15 o:20 -:40',
  ي: 'i y ee ie:5 a:5 e:10 ai ay ei ey iy yi -:50',
})

/** At a word's beginning a bare alef carries any vowel. */
export const firstRenderings: Table = readTable({
  ا: 'a e:2 i:2 o:2 u:2 aa ou:2 -:70',
  א: 'a e i o u -:30',
  י: 'y i j:5 ye e:20',
})
