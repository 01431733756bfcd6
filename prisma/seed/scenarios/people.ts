/** One demo login, as the launcher prints it. */
export type DemoLogin = {
  readonly app: 'web' | 'admin'
  readonly label: string
  readonly email: string
  readonly password: string
  readonly totpSecret?: string
}

/** A customer of the demo world. `documents` decides what the sandbox identity check answers. */
export type DemoPerson = {
  readonly label: string
  readonly email: string
  readonly phone: string
  readonly handle: string
  readonly country: string
  readonly firstName: string
  readonly lastName: string
  readonly birthDate: string
  readonly city: string
  readonly documents: 'none' | 'passport' | 'passport-and-address' | 'refer'
}

export const demoPassword = 'paper kite over water 5'

export const people = {
  amara: {
    label: 'customer, verified',
    email: 'amara@corridor.example',
    phone: '+4915112340001',
    handle: 'amara',
    country: 'DE',
    firstName: 'Amara',
    lastName: 'Okafor',
    birthDate: '1991-03-14',
    city: 'Hamburg',
    documents: 'passport-and-address',
  },
  jonas: {
    label: 'customer, verified',
    email: 'jonas@corridor.example',
    phone: '+4915112340002',
    handle: 'jonas_w',
    country: 'DE',
    firstName: 'Jonas',
    lastName: 'Weber',
    birthDate: '1987-11-02',
    city: 'Leipzig',
    documents: 'passport-and-address',
  },
  lucia: {
    label: 'customer, long name',
    email: 'lucia@corridor.example',
    phone: '+34612340003',
    handle: 'lucia_fmc',
    country: 'ES',
    firstName: 'Lucía Esperanza',
    lastName: 'Fernández-Montoya y Castellanos',
    birthDate: '1979-07-23',
    city: 'Santiago de Compostela',
    documents: 'passport',
  },
  mateusz: {
    label: 'customer, being checked',
    email: 'mateusz@corridor.example',
    phone: '+48512340004',
    handle: 'mateusz_k',
    country: 'PL',
    firstName: 'Mateusz',
    lastName: 'Kowalczyk',
    birthDate: '1995-01-30',
    city: 'Gdansk',
    documents: 'refer',
  },
  noor: {
    label: 'customer, new',
    email: 'noor@corridor.example',
    phone: '+31612340005',
    handle: 'noor',
    country: 'NL',
    firstName: 'Noor',
    lastName: 'de Vries',
    birthDate: '2001-09-09',
    city: 'Utrecht',
    documents: 'none',
  },
} as const satisfies Record<string, DemoPerson>

export const customerLogins: readonly DemoLogin[] = Object.values(people).map((person) => ({
  app: 'web',
  label: person.label,
  email: person.email,
  password: demoPassword,
}))
