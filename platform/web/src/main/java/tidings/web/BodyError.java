package tidings.web;

/// One thing that is wrong in a body: where (a JSON pointer), and what would be right.
public record BodyError(String pointer, String detail) {}
