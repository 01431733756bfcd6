'use client'
import { type ComponentProps, type ComponentType, createContext, type ReactNode, use } from 'react'

export type LinkProps = ComponentProps<'a'> & { href: string }
type LinkComponent = ComponentType<LinkProps>

const LinkContext = createContext<LinkComponent | null>(null)

/** Hands the router's link to every component of this package: `<LinkProvider component={NextLink}>`. */
export function LinkProvider(props: { component: LinkComponent; children: ReactNode }) {
  return <LinkContext value={props.component}>{props.children}</LinkContext>
}

/** A link by the app's router; a plain anchor where no router was given. */
export function Link({ href, ...rest }: LinkProps) {
  const Router = use(LinkContext)
  return Router ? <Router href={href} {...rest} /> : <a href={href} {...rest} />
}

/** A link in running text. */
export function TextLink({ className, ...rest }: LinkProps) {
  return (
    <Link
      className={`font-medium text-accent underline decoration-from-font underline-offset-4 hover:text-accent-hover ${className ?? ''}`}
      {...rest}
    />
  )
}
