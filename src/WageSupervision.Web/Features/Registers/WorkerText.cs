using System.Text.RegularExpressions;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Registers;

/// <summary>Reads workers the way people list them: one a line, name and identity number.</summary>
public static partial class WorkerText
{
    /// <summary>The most workers of one entry.</summary>
    public const int Most = 500;

    private const int LongestName = 50;

    /// <summary>The workers, and what is wrong with the list; <c>null</c> where nothing is. No number is repeated in the message.</summary>
    public static (IReadOnlyList<NamedWorker> Workers, string? Wrong) Read(string? text, DateOnly today)
    {
        List<NamedWorker> read = [];
        List<string> wrong = [];
        Dictionary<string, int> seen = [];
        var lines = (text ?? "").Split('\n').Select((line, index) => (Text: LenientText.Fold(line), Number: index + 1))
            .Where(line => line.Text.Length > 0).ToList();
        if (lines.Count > Most)
        {
            return ([], $"一次最多登记 {Most} 人，请分几条登记。");
        }

        foreach (var (line, number) in lines)
        {
            var parts = Parts().Match(line);
            var (name, identity) = (parts.Groups["name"].Value.Trim(' ', ',', '、', ';', '\t'), IdentityText.Of(parts.Groups["number"].Value));
            if (!parts.Success || name.Length is 0 or > LongestName)
            {
                wrong.Add($"第 {number} 行应当先写姓名，再写身份证号");
            }
            else if (IdentityNumber.Explain(IdentityNumber.Check(identity, today)) is { } why)
            {
                wrong.Add($"第 {number} 行：{why}");
            }
            else if (!seen.TryAdd(identity, number))
            {
                wrong.Add($"第 {number} 行与第 {seen[identity]} 行是同一个身份证号");
            }
            else
            {
                read.Add(new NamedWorker(name, identity));
            }
        }

        return (read, wrong.Count == 0 ? null : string.Join("；", wrong.Take(5)) + (wrong.Count > 5 ? $"；还有 {wrong.Count - 5} 处" : "") + "。");
    }

    [GeneratedRegex(@"^(?<name>\D+?)[\s,、;]*(?<number>\d[\d\s]*[\dXx])$")]
    private static partial Regex Parts();
}
