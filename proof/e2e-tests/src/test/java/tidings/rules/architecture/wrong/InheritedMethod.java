package tidings.rules.architecture.wrong;

/// An effect that inherits what is wrong.
class InheritedMethod extends AnnotatedMethod {}
