import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** What is known of all countries' phone numbers: 7 MB, for processes that meet one. */
export function phoneNumbers(): typeof import('libphonenumber-js/max') {
  return require('libphonenumber-js/max')
}

/** What reads XML: 3 MB, for processes that are given some. */
export function xmlReading(): typeof import('fast-xml-parser') {
  return require('fast-xml-parser')
}
