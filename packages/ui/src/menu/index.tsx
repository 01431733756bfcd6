'use client'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'
import { Link } from '../link/index.tsx'

export type MenuProps = {
  /** One focusable element. */
  trigger: ReactNode
  align?: 'start' | 'end'
  side?: 'top' | 'bottom'
  children: ReactNode
}

/** A list of acts behind a button. Arrow keys, type-ahead and Esc work. */
export function Menu({ trigger, align = 'end', side = 'bottom', children }: MenuProps) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={12}
          className="z-50 w-64 animate-pop rounded-card border border-line bg-raised p-hair shadow-float"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export type MenuItemProps = {
  icon?: ReactNode
  /** At the line's end: a key hint, a count. */
  aside?: ReactNode
  href?: string
  onSelect?: () => void
  isDangerous?: boolean
  isDisabled?: boolean
  children: ReactNode
}

/** One act: with `href` it is a link. */
export function MenuItem(props: MenuItemProps) {
  const { icon, aside, href, children } = props
  const content = (
    <>
      {icon && (
        <span className="flex size-5 items-center justify-center text-ink-soft">{icon}</span>
      )}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {aside && <span className="text-caption text-ink-muted">{aside}</span>}
    </>
  )
  return (
    <DropdownMenu.Item
      asChild={Boolean(href)}
      disabled={props.isDisabled}
      onSelect={props.onSelect}
      className={cn(
        'flex min-h-row cursor-pointer items-center gap-item rounded-input px-item text-support outline-none data-disabled:cursor-not-allowed data-disabled:text-ink-muted data-highlighted:bg-hover',
        props.isDangerous && 'text-negative',
      )}
    >
      {href ? <Link href={href}>{content}</Link> : content}
    </DropdownMenu.Item>
  )
}

/** Not an act: who is signed in, the name of a group. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return (
    <DropdownMenu.Label className="px-item py-chip text-caption text-ink-muted">
      {children}
    </DropdownMenu.Label>
  )
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="my-hair h-px bg-line" />
}
