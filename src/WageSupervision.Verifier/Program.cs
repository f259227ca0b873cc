using System.Text;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Proofs;

// 证明单核验: reads proof sheets, works each out again from itself alone, and says whether everything is the same.
// 抽查核验 (first argument “draw”): repeats random inspections from the downloaded records alone.
// Exit code: 0 all the same, 1 some differ, 2 some could not be verified or no file was named.
Console.OutputEncoding = new UTF8Encoding(false);
if (args.Length == 0 || args[0] is "-h" or "--help")
{
    Console.WriteLine($"用法：wage-verify 证明单.json [更多文件……]　（“-”读标准输入）。规则集 {RuleBook.Version}，不连数据库，不连网络。");
    Console.WriteLine($"　　　wage-verify draw 抽查记录.json [更多文件……]　重做双随机抽查。算法 {DrawAlgorithm.Version}。");
    return args.Length == 0 ? 2 : 0;
}

var worst = 0;
var draws = args[0] == "draw";
foreach (var name in draws ? args[1..] : args)
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

    if (draws)
    {
        worst = Math.Max(worst, Redraw(name, json));
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

return draws && args.Length == 1 ? 2 : worst;

static int Redraw(string name, string json)
{
    var (checks, problem) = DrawVerifier.Verify(json);
    if (checks is null)
    {
        Console.WriteLine($"{name}：不能核验。{problem}");
        return 2;
    }

    var wrong = checks.Where(check => !check.Holds).ToList();
    Console.WriteLine(wrong.Count == 0
        ? $"{name}：一致。承诺值打得开，结果由种子得出，共核对 {checks.Count} 项。请再和抽取以前公布的页面核对："
        : $"{name}：不一致，{wrong.Count} 处：");
    foreach (var check in wrong.Count == 0 ? checks.Where(check => check.What is "名单的摘要" or "事先公布的承诺值") : wrong)
    {
        Console.WriteLine(wrong.Count == 0 ? $"  {check.What} {check.Stated}" : $"  {check.What}：记录上写 {check.Stated}，重算得 {check.Found}");
    }

    return wrong.Count == 0 ? 0 : 1;
}
