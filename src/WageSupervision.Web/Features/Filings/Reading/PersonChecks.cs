using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Notices a person who stands in the file twice. One identity number is one worker, whose amounts are judged together.</summary>
internal sealed class PersonChecks(IssueList issues)
{
    private readonly TextIndex<(int Row, string? Name)> numbers = new();
    private readonly TextIndex<(int Row, bool Numbered)> names = new();
    private readonly HashSet<string> repeated = new(StringComparer.Ordinal);

    /// <summary>Identity numbers that stand in several rows.</summary>
    public IReadOnlySet<string> Repeated => repeated;

    public void Check(int row, PayrollColumn nameColumn, PayrollColumn? identityColumn, string? name, string? identity)
    {
        if (identity is not null && !numbers.TryAdd(identity, (row, name), out var same))
        {
            repeated.Add(identity);
            var where = SheetRowNumber.Text(same.Row);
            if (same.Name is not null && name is not null && same.Name != name)
            {
                issues.Warn(row, identityColumn, IssueCodes.DuplicatePerson, $"与{where}是同一个身份证号，姓名不同；两行当作一个人核对", "一个人一个号码", "号码填错的改正", Mask.Identity(identity));
            }
            else
            {
                issues.Warn(row, identityColumn, IssueCodes.DuplicatePerson, $"与{where}是同一个人，两行的金额加在一起核对", "每人一行", "确实是同一人分开列的，不用改；号码填错的改正",
                    Mask.Identity(identity));
            }

            return;
        }

        if (name is not null && !names.TryAdd(name, (row, identity is not null), out var sameName) && (identity is null || !sameName.Numbered))
        {
            issues.WarnOfName(
                row, nameColumn, IssueCodes.DuplicatePerson, $"与{SheetRowNumber.Text(sameName.Row)}同名，且没有身份证号可以区分", "每人一行", "同一人的合并为一行；同名的两人请都填身份证号",
                    name);
        }
    }
}
