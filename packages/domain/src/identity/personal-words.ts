/** A person's own details in the forms that people make passwords of. */
export function personalWordsOf(person: {
  email: string
  handle?: string
  firstName: string
  lastName: string
  phone: string | null
  birthDate: string
}): string[] {
  const [year = '', month = '', day = ''] = person.birthDate.split('-')
  return [
    person.email,
    person.handle ?? '',
    person.firstName,
    person.lastName,
    person.phone?.replace('+', '') ?? '',
    `${year}${month}${day}`,
    `${day}${month}${year}`,
    `${month}${day}${year}`,
  ]
}
