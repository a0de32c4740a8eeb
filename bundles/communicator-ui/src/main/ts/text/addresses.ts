/** An address as people read it: North American numbers in groups, anything else as it is. */
export function readable(address: string): string {
  return address.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2 $3');
}
