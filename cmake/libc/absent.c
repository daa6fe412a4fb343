// What the C library names and the player never reaches: sine and cosine beyond a quarter of a million turns, for which it
// keeps 690 numbers. Such an angle counts as none.
int __rem_pio2_large(double* angle, double* rest, int exponent, int count, int precision) {
  (void)angle, (void)exponent, (void)count;
  for (int i = 0; i <= precision && i < 2; ++i) rest[i] = 0;
  return 0;
}
