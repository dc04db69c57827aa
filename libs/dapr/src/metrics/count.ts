/** How often something happened. */
export class Count {
  value = 0;

  add(n = 1): void {
    this.value += n;
  }
}
