import { Avatar, type AvatarProps } from '@corridor/ui/avatar'
import {
  ArrowUpRight,
  IdCard,
  type LucideIcon,
  MessageSquare,
  Plus,
  ShieldCheck,
  Wallet,
} from 'lucide-react'

type Mark = { Icon: LucideIcon; tone?: AvatarProps['tone'] }

/** By the beginning of a notification's kind; the first that fits. */
const marks: readonly (readonly [RegExp, Mark])[] = [
  [/^money-/, { Icon: Plus, tone: 'positive' }],
  [/^(transfer|payout|payment|conversion)/, { Icon: ArrowUpRight }],
  [/^wallet/, { Icon: Wallet }],
  [/^(kyc|email)/, { Icon: IdCard }],
  [/^support/, { Icon: MessageSquare, tone: 'accent' }],
]
const account: Mark = { Icon: ShieldCheck }

/** What a notification is about, at a glance. */
export function NotificationMark({ kind }: { kind: string }) {
  const { Icon, tone } = marks.find(([pattern]) => pattern.test(kind))?.[1] ?? account
  const turned = Icon === ArrowUpRight ? 'size-5 rtl:-scale-x-100' : 'size-5'
  return <Avatar tone={tone} icon={<Icon aria-hidden className={turned} />} />
}
