package tidings.rules.wrong;

/// An effect that inherits what is wrong.
class InheritedMethod extends AnnotatedMethod {}
