using BenchmarkDotNet.Running;
using LabGovernance.Benchmarks;
using LabGovernance.Benchmarks.Cold;
using LabGovernance.Benchmarks.Rulings;

#pragma warning disable RS0030 // The only place that knows the terminal.
return args switch
{
    ["cold-start", ..] => await ColdStart.CompareAsync(Console.Out),
    ["cold-sanitizer"] => await ColdSanitizer.CompareAsync(Console.Out),
    ["one-cold-sanitizer", var what] => ColdSanitizer.MeasureHere(what, Console.Out),
    ["rulings"] => await RulingRate.CompareAsync(Console.Out),
    ["one-cold-start", var module, .. var command] => ColdStart.MeasureHere(module, command.FirstOrDefault(), Console.Out),
    _ => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new InThisProcess()).Any() ? 0 : 1,
};
