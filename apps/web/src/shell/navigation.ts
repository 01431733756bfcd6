import {
  ArrowLeftRight,
  CircleUser,
  House,
  List,
  type LucideIcon,
  Plus,
  Send,
  TrendingUp,
  Users,
} from 'lucide-react'

/** The word of a place: `place-…` in the shell's part of the catalogue. */
type PlaceWord =
  | 'home'
  | 'activity'
  | 'send'
  | 'recipients'
  | 'account'
  | 'convert'
  | 'add-money'
  | 'rates'
  | 'help'

export type Destination = {
  readonly href: string
  readonly word: PlaceWord
  readonly Icon: LucideIcon
}

const home: Destination = { href: '/home', word: 'home', Icon: House }
const activity: Destination = { href: '/activity', word: 'activity', Icon: List }
const send: Destination = { href: '/send', word: 'send', Icon: Send }
const recipients: Destination = { href: '/recipients', word: 'recipients', Icon: Users }
const account: Destination = { href: '/account', word: 'account', Icon: CircleUser }

/** The bottom bar of phones: five places, Send in the middle. */
export const bottomBar: readonly Destination[] = [home, activity, send, recipients, account]

/** The rail from 1024 px. */
export const rail: readonly Destination[] = [
  home,
  send,
  { href: '/convert', word: 'convert', Icon: ArrowLeftRight },
  { href: '/add-money', word: 'add-money', Icon: Plus },
  activity,
  recipients,
  { href: '/rates', word: 'rates', Icon: TrendingUp },
]

/** A place is current on its own page and on everything below it. */
export function isCurrent(href: string, pathname: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`)
}
