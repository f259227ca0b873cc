using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>A mark of the days that nobody knows, asked once for the whole sheet.</summary>
/// <param name="Word">The mark; <see cref="AttendanceMapping.NumbersKey"/> asks what bare numbers count.</param>
/// <param name="Count">In how many cells.</param>
/// <param name="Cell">The first of them.</param>
public sealed record MarkQuestion(string Word, int Count, string Cell)
{
    /// <summary>Whether it asks what bare numbers count.</summary>
    public bool IsOfNumbers => Word == AttendanceMapping.NumbersKey;
}

/// <summary>Collects what has to be asked, each word once.</summary>
internal sealed class QuestionList(IssueList issues)
{
    private readonly Dictionary<string, (int Row, PayrollColumn Column, int Count, string Text)> _asked = new(StringComparer.Ordinal);

    /// <summary>Asks, or counts one more cell of what was asked.</summary>
    public void Ask(string word, int row, PayrollColumn column, string text)
    {
        word = word.Length <= 40 ? word : word[..40];
        _asked[word] = _asked.TryGetValue(word, out var before) ? before with { Count = before.Count + 1 } : (row, column, 1, text);
    }

    /// <summary>All of it, each an error too.</summary>
    public IReadOnlyList<MarkQuestion> Tell()
    {
        foreach (var (word, (row, column, count, text)) in _asked)
        {
            var times = count == 1 ? "" : $"，共 {count:#,##0} 格";
            if (word == AttendanceMapping.NumbersKey)
            {
                issues.Error(row, column, AttendanceIssueCodes.NumbersUnclear, $"表中的数字是小时还是工，看不出来{times}", "小时数，或者工（1 工是一天）",
                    "在“认列”里说一次；或者给表加一列“合计工日”", text);
            }
            else
            {
                issues.Error(row, column, AttendanceIssueCodes.Mark, $"“{word}”不认识{times}", "√ 出 加 事 病 休 旷 年，或者小时数，如 √、8、√加2、事4、病/√",
                    "在“认列”里说一次它是什么；或者在表上写明记号的说明，或者改成认得的记号", text);
            }
        }

        return [.. _asked.Select(pair => new MarkQuestion(pair.Key, pair.Value.Count, pair.Value.Column.Letters + SheetRowNumber.Row(pair.Value.Row).ToString(
            System.Globalization.CultureInfo.InvariantCulture)))];
    }
}
