//! The program `peilian` hands over to the shell and reports its exit status.

fn main() -> std::process::ExitCode {
    peilian::main()
}
