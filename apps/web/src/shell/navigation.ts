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

export type Destination = { href: string; label: string; Icon: LucideIcon }

const home = { href: '/home', label: 'Home', Icon: House }
const activity = { href: '/activity', label: 'Activity', Icon: List }
const send = { href: '/send', label: 'Send', Icon: Send }
const recipients = { href: '/recipients', label: 'Recipients', Icon: Users }
const account = { href: '/account', label: 'Account', Icon: CircleUser }

/** The bottom bar of phones: five places, Send in the middle. */
export const bottomBar: readonly Destination[] = [home, activity, send, recipients, account]

/** The rail from 1024 px. */
export const rail: readonly Destination[] = [
  home,
  send,
  { href: '/convert', label: 'Convert', Icon: ArrowLeftRight },
  { href: '/add-money', label: 'Add money', Icon: Plus },
  activity,
  recipients,
  { href: '/rates', label: 'Rates', Icon: TrendingUp },
]

/** A place is current on its own page and on everything below it. */
export function isCurrent(href: string, pathname: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`)
}
