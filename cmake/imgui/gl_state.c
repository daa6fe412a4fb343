// What Dear ImGui's back end hears when it asks for the state of OpenGL, to put it back after its frame: that of a
// context which nobody else draws with. To ask the browser takes longer than to draw: each answer waits for the process
// that draws.
#include <GLES3/gl3.h>

void known_glGetIntegerv(GLenum name, GLint* values) {
  switch (name) {
    case GL_MAX_TEXTURE_SIZE:
      glGetIntegerv(name, values);
      return;
    case GL_MAJOR_VERSION:
      *values = 3;
      return;
    case GL_ACTIVE_TEXTURE:
      *values = GL_TEXTURE0;
      return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *values = GL_FUNC_ADD;
      return;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
      for (int i = 0; i < 4; ++i) values[i] = 0;
      return;
    default:
      *values = 0;
  }
}

GLboolean known_glIsEnabled(GLenum name) {
  return (void)name, GL_FALSE;
}
