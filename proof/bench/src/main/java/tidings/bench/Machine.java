package tidings.bench;

/// The machine on which figures were taken. Figures of two machines say nothing about each other.
public record Machine(int cores, long memoryMegabytes, String processor, String java, String kernel) {}
