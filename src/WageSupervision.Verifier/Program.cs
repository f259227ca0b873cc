using System.Text;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Proofs;

// 证明单核验: reads proof sheets, works each out again from itself alone, and says whether everything is the same.
// Exit code: 0 all the same, 1 some differ, 2 some could not be verified or no file was named.
Console.OutputEncoding = new UTF8Encoding(false);
if (args.Length == 0 || args[0] is "-h" or "--help")
{
    Console.WriteLine($"用法：wage-verify 证明单.json [更多文件……]　（“-”读标准输入）。规则集 {RuleBook.Version}，不连数据库，不连网络。");
    return args.Length == 0 ? 2 : 0;
}

var worst = 0;
foreach (var name in args)
{
    string json;
    try
    {
        json = name == "-" ? await Console.In.ReadToEndAsync() : await File.ReadAllTextAsync(name);
    }
    catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
    {
        Console.WriteLine($"{name}：读不到这个文件。");
        worst = 2;
        continue;
    }

    var verified = ProofVerifier.Verify(json);
    if (verified.Problem is { } problem)
    {
        Console.WriteLine($"{name}：不能核验。{problem}");
        worst = 2;
        continue;
    }

    var sheet = verified.Sheet!;
    var version = verified.OtherRuleSet is { } other ? $"（证明单出自规则集 {other}，现用规则集 {RuleBook.Version}）" : "";
    if (verified.IsSame)
    {
        Console.WriteLine($"{name}：一致。{sheet.RuleId} {sheet.Title}，{sheet.Digest}{version}");
        continue;
    }

    worst = Math.Max(worst, 1);
    Console.WriteLine($"{name}：不一致，{verified.Differences.Count} 处{version}：");
    foreach (var difference in verified.Differences)
    {
        Console.WriteLine($"  {difference.Name}（{difference.Path}）：单上写 {difference.Stated}，重算得 {difference.Recomputed}");
    }
}

return worst;
