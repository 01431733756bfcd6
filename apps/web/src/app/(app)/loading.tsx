import { SkeletonCards, SkeletonRows } from '@corridor/ui/skeleton'

export default function PageLoading() {
  return (
    <div className="mx-auto flex w-full max-w-home flex-col gap-section p-card">
      <SkeletonCards />
      <SkeletonRows />
    </div>
  )
}
