// The player for the web: everything begins with a call from the page (shell/web_exports.h).
int main() {
  return 0;
}
