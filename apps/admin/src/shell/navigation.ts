import type { Permission } from '@corridor/api/staff/permissions'
import {
  ArrowLeftRight,
  BellRing,
  BookOpenText,
  Boxes,
  FileSearch,
  FlaskConical,
  IdCard,
  Landmark,
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

export type PlaceName =
  | 'home'
  | 'checks'
  | 'alerts'
  | 'exceptions'
  | 'reconciliation'
  | 'messages'
  | 'customers'
  | 'transfers'
  | 'ledger'
  | 'block-list'
  | 'lists'
  | 'audit'
  | 'invariants'
  | 'queues'
  | 'staff'
  | 'mailbox'
  | 'simulator'

export type Destination = {
  href: string
  name: PlaceName
  Icon: LucideIcon
  permission: Permission
  /** Pressed after `g`. */
  key: string
}

export type DestinationGroup = {
  name: 'work' | 'look-up' | 'run'
  places: readonly Destination[]
}

/** Every screen of the console, and the permission without which it is not shown. */
export const navigation: readonly DestinationGroup[] = [
  {
    name: 'work',
    places: [
      { href: '/', name: 'home', Icon: LayoutDashboard, permission: 'home:read', key: 'h' },
      {
        href: '/checks',
        name: 'checks',
        Icon: IdCard,
        permission: 'checks:read',
        key: 'i',
      },
      { href: '/alerts', name: 'alerts', Icon: BellRing, permission: 'alerts:read', key: 'a' },
      {
        href: '/exceptions',
        name: 'exceptions',
        Icon: TriangleAlert,
        permission: 'exceptions:read',
        key: 'e',
      },
      {
        href: '/reconciliation',
        name: 'reconciliation',
        Icon: Landmark,
        permission: 'reconciliation:read',
        key: 'r',
      },
      {
        href: '/messages',
        name: 'messages',
        Icon: MessagesSquare,
        permission: 'messages:read',
        key: 'm',
      },
    ],
  },
  {
    name: 'look-up',
    places: [
      {
        href: '/customers',
        name: 'customers',
        Icon: Users,
        permission: 'customers:read',
        key: 'c',
      },
      {
        href: '/transfers',
        name: 'transfers',
        Icon: ArrowLeftRight,
        permission: 'transfers:read',
        key: 't',
      },
      {
        href: '/ledger',
        name: 'ledger',
        Icon: BookOpenText,
        permission: 'ledger:read',
        key: 'd',
      },
      {
        href: '/block-list',
        name: 'block-list',
        Icon: ShieldBan,
        permission: 'block-list:read',
        key: 'k',
      },
      {
        href: '/lists',
        name: 'lists',
        Icon: ListChecks,
        permission: 'lists:read',
        key: 'n',
      },
      { href: '/audit', name: 'audit', Icon: FileSearch, permission: 'audit:read', key: 'l' },
    ],
  },
  {
    name: 'run',
    places: [
      {
        href: '/invariants',
        name: 'invariants',
        Icon: Scale,
        permission: 'invariants:read',
        key: 'v',
      },
      { href: '/queues', name: 'queues', Icon: Boxes, permission: 'queues:read', key: 'q' },
      { href: '/staff', name: 'staff', Icon: UserCog, permission: 'staff:read', key: 's' },
      { href: '/mailbox', name: 'mailbox', Icon: Mail, permission: 'mailbox:read', key: 'b' },
      {
        href: '/simulator',
        name: 'simulator',
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
