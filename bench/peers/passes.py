"""How a peer answers: once into a file, or several times in one process with the median of its passes."""
import statistics, time


def answer(work, arguments):
    """`work` takes the input's path and returns a line."""
    _, path, out, *passes = arguments
    if out != "--passes":
        with open(out, "w") as file:
            file.write(work(path) + "\n")
        return
    line = work(path)
    seconds, cpu = [], []
    for _ in range(int(passes[0])):
        clock, spent = time.perf_counter(), time.process_time()
        if work(path) != line:
            raise SystemExit("another answer in another pass")
        seconds.append(time.perf_counter() - clock)
        cpu.append(time.process_time() - spent)
    print(statistics.median(seconds))
    print(statistics.median(cpu))
    print(line)
