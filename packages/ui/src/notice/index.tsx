import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'

const looks = {
  info: { Icon: Info, ground: 'bg-info-soft', ink: 'text-info' },
  positive: { Icon: CircleCheck, ground: 'bg-positive-soft', ink: 'text-positive' },
  caution: { Icon: TriangleAlert, ground: 'bg-caution-soft', ink: 'text-caution' },
  negative: { Icon: CircleX, ground: 'bg-negative-soft', ink: 'text-negative' },
} as const

export type NoticeProps = {
  meaning?: keyof typeof looks
  title?: ReactNode
  children?: ReactNode
  /** A link or small button. */
  action?: ReactNode
  /** Announces itself when it appears after an act. */
  isLive?: boolean
  density?: 'touch' | 'compact'
  className?: string
}

/** A message that stays on the page. */
export function Notice(props: NoticeProps) {
  const { meaning = 'info', title, children, action, isLive, density, className } = props
  const { Icon, ground, ink } = looks[meaning]
  return (
    <div
      role={isLive ? (meaning === 'negative' ? 'alert' : 'status') : undefined}
      className={cn(
        'flex items-start gap-item rounded-card',
        density === 'compact' ? 'p-item text-table' : 'p-card text-support',
        ground,
        className,
      )}
    >
      <Icon aria-hidden className={cn('size-5 shrink-0', ink)} />
      <div className="min-w-0 flex-1">
        {title && <p className={cn('font-semibold', ink)}>{title}</p>}
        {children && <div className="text-ink">{children}</div>}
        {action && <div className="mt-chip">{action}</div>}
      </div>
    </div>
  )
}
