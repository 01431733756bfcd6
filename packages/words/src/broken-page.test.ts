import { expect, it } from 'vitest'
import { languageLeft } from './broken-page.ts'

it.each([
  ['the document', { lang: 'de-CH', cookie: 'locale=es-ES', languages: ['ar'] }, 'de'],
  ['the choice', { lang: '', cookie: 'theme=dark; locale=es-ES', languages: ['ar'] }, 'es'],
  ['the browser', { lang: '', cookie: '', languages: ['fr-FR', 'ar-EG', 'de'] }, 'ar'],
  ['nobody', { lang: '', cookie: 'old-locale=de', languages: [] }, 'en'],
])('is said in the language of %s', (_who, left, language) => {
  expect(languageLeft(left)).toBe(language)
})
