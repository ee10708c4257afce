/** Two seconds of colour over what somebody just changed; it lies behind nothing and takes no click. */
export const Tint = ({ seq }: { seq: number | undefined }) =>
  seq === undefined ? null : <span key={seq} className="tint changed" aria-hidden="true" />
