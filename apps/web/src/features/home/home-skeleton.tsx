import { Loading, Skeleton, SkeletonRows } from '@corridor/ui/skeleton'
import { HomeFrame } from '../../shell/home-frame.tsx'

/** Home in its final shape, on its way. */
export function HomeSkeleton() {
  return (
    <HomeFrame>
      <Loading>
        <div className="flex flex-col gap-section">
          <div className="flex flex-col gap-chip">
            <Skeleton className="h-5 w-32" />
            <Skeleton className="h-11 w-64" />
          </div>
          <div className="flex gap-item overflow-hidden">
            {['first', 'second', 'third'].map((card) => (
              <Skeleton key={card} className="h-32 w-44 shrink-0 rounded-card" />
            ))}
          </div>
        </div>
      </Loading>
      <SkeletonRows />
    </HomeFrame>
  )
}
