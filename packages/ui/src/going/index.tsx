/** The thin line along the top of the window while a page that was gone to is on its way, from 200 ms on. */
export function Going() {
  return (
    <span aria-hidden className="fixed inset-x-0 top-0 z-50 block h-1 animate-appear bg-accent">
      <span className="block h-full animate-late bg-accent-soft" />
    </span>
  )
}
