/**
 * Greek in Latin letters by ELOT 743 (ISO 843 type 2), where the letters alone would mislead: pairs of letters that
 * are one sound.
 */
const pairs: readonly (readonly [RegExp, string])[] = [
  [/ου|ού/g, 'ou'],
  [/(?<!\p{L})μπ/gu, 'b'],
  [/(?<!\p{L})ντ/gu, 'd'],
  [/(?<!\p{L})γκ|γγ/gu, 'g'],
  [/([αεη])[υύ](?=[βγδζλμνραεηιουωάέήίόύώ])/g, '$1v'],
  [/([αεη])[υύ]/g, '$1f'],
]

const greek = /\p{Script=Greek}/u

/** A text with its Greek pairs of letters written as they sound; other scripts stay as they are. */
export function fromGreek(text: string): string {
  if (!greek.test(text)) return text
  return pairs.reduce((done, [pair, sound]) => done.replace(pair, sound), text.toLowerCase())
}

/** Greek given names and what the same saint's name is elsewhere: no rule of letters leads from one to the other. */
export const greekGivenNames: readonly (readonly string[])[] = [
  ['alexandros', 'alexander', 'aleksandr', 'alexandre'],
  ['georgios', 'george', 'georgiy', 'georg'],
  ['ioannis', 'giannis', 'yannis', 'john', 'ivan', 'johannes'],
  ['nikolaos', 'nikos', 'nicholas', 'nikolai', 'nicolas'],
  ['konstantinos', 'kostas', 'constantine', 'konstantin'],
  ['dimitrios', 'dimitris', 'dmitri', 'dmitry', 'demetrius'],
  ['michail', 'michalis', 'michael', 'mikhail'],
  ['vasileios', 'vasilis', 'basil', 'vasily', 'vasiliy'],
  ['pavlos', 'paul', 'pavel'],
  ['petros', 'peter', 'pyotr', 'petr'],
  ['andreas', 'andrew', 'andrei', 'andrey'],
  ['stefanos', 'stephen', 'stephan', 'stepan', 'steven'],
  ['theodoros', 'theodore', 'fyodor', 'fedor', 'theodor'],
  ['grigorios', 'gregory', 'grigory', 'grigoriy'],
  ['antonios', 'antonis', 'anthony', 'anton', 'antony'],
  ['christoforos', 'christopher'],
  ['evangelos', 'vangelis'],
  ['iosif', 'joseph', 'josef'],
  ['maximos', 'maxim', 'maksim'],
  ['sergios', 'sergey', 'sergei'],
  ['filippos', 'philip', 'filipp'],
  ['loukas', 'luke', 'lukas'],
  ['markos', 'mark', 'marcus'],
  ['matthaios', 'matthew', 'matvei'],
  ['aikaterini', 'katerina', 'catherine', 'ekaterina'],
  ['eleni', 'helen', 'elena', 'helena'],
  ['eirini', 'irini', 'irene', 'irina'],
  ['anastasios', 'tasos'],
  ['athanasios', 'thanasis', 'afanasy'],
  ['emmanouil', 'manolis', 'emmanuel', 'manuel'],
]
