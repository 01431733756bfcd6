import type { Permission } from '@corridor/api/staff/permissions'
import {
  ArrowLeftRight,
  BellRing,
  BookOpenText,
  Boxes,
  FileSearch,
  FlaskConical,
  IdCard,
  LayoutDashboard,
  ListChecks,
  type LucideIcon,
  Mail,
  MessagesSquare,
  Scale,
  ShieldBan,
  TriangleAlert,
  UserCog,
  Users,
} from 'lucide-react'

export type Destination = {
  href: string
  label: string
  Icon: LucideIcon
  permission: Permission
  /** Pressed after `g`. */
  key: string
}

export type DestinationGroup = { heading: string; places: readonly Destination[] }

/** Every screen of the console, and the permission without which it is not shown. */
export const navigation: readonly DestinationGroup[] = [
  {
    heading: 'Work',
    places: [
      { href: '/', label: 'Home', Icon: LayoutDashboard, permission: 'home:read', key: 'h' },
      {
        href: '/checks',
        label: 'Identity checks',
        Icon: IdCard,
        permission: 'checks:read',
        key: 'i',
      },
      { href: '/alerts', label: 'Alerts', Icon: BellRing, permission: 'alerts:read', key: 'a' },
      {
        href: '/exceptions',
        label: 'Exceptions',
        Icon: TriangleAlert,
        permission: 'exceptions:read',
        key: 'e',
      },
      {
        href: '/messages',
        label: 'Messages',
        Icon: MessagesSquare,
        permission: 'messages:read',
        key: 'm',
      },
    ],
  },
  {
    heading: 'Look up',
    places: [
      {
        href: '/customers',
        label: 'Customers',
        Icon: Users,
        permission: 'customers:read',
        key: 'c',
      },
      {
        href: '/transfers',
        label: 'Transfers',
        Icon: ArrowLeftRight,
        permission: 'transfers:read',
        key: 't',
      },
      {
        href: '/ledger',
        label: 'Ledger',
        Icon: BookOpenText,
        permission: 'ledger:read',
        key: 'd',
      },
      {
        href: '/block-list',
        label: 'Block list',
        Icon: ShieldBan,
        permission: 'block-list:read',
        key: 'k',
      },
      {
        href: '/lists',
        label: 'Sanctions lists',
        Icon: ListChecks,
        permission: 'lists:read',
        key: 'n',
      },
      { href: '/audit', label: 'Audit log', Icon: FileSearch, permission: 'audit:read', key: 'l' },
    ],
  },
  {
    heading: 'Run',
    places: [
      {
        href: '/invariants',
        label: 'Checks of the books',
        Icon: Scale,
        permission: 'invariants:read',
        key: 'v',
      },
      { href: '/queues', label: 'Queues', Icon: Boxes, permission: 'queues:read', key: 'q' },
      { href: '/staff', label: 'Staff', Icon: UserCog, permission: 'staff:read', key: 's' },
      { href: '/mailbox', label: 'Mailbox', Icon: Mail, permission: 'mailbox:read', key: 'b' },
      {
        href: '/simulator',
        label: 'Simulator',
        Icon: FlaskConical,
        permission: 'simulator:use',
        key: 'x',
      },
    ],
  },
]

/** What these permissions may see; screens that this installation does not have are left out by address. */
export function visibleTo(
  permissions: readonly string[],
  absent: readonly string[] = [],
): DestinationGroup[] {
  return navigation
    .map((group) => ({
      ...group,
      places: group.places.filter(
        (place) => permissions.includes(place.permission) && !absent.includes(place.href),
      ),
    }))
    .filter((group) => group.places.length > 0)
}

/** Home is current on its own page only, every other place also below it. */
export function isCurrent(href: string, pathname: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`)
}
