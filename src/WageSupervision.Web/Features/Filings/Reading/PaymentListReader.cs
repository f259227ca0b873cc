using System.Globalization;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Reads lists of who was paid what with the engine that reads payrolls: what is paid out is 实发, whatever a bank calls it.</summary>
/// <param name="clock">Today.</param>
public sealed class PaymentListReader(PortalClock clock) : IPaymentListReader
{
    /// <summary>The most rows of one list.</summary>
    public const int Most = 5_000;

    private static readonly ReadingLimits Limits = ReadingLimits.Default with
    {
        MaxBytes = 10L * 1024 * 1024,
        MaxRows = Most + 50,
        MaxIssues = 1_000,
        MaxTime = TimeSpan.FromSeconds(20),
    };

    // How banks and clerks head the columns of payments, beyond what payrolls call them.
    private static readonly ColumnMapping OfPayments = ColumnMapping.Of(
    [
        .. Keys(PayrollField.Name, "户名", "收款户名", "收款人户名", "收款人名称", "账户名称", "账户名", "对方户名", "领款人", "领取人"),
        .. Keys(PayrollField.Net, "金额", "支付金额", "付款金额", "交易金额", "转账金额", "到账金额", "发放金额", "补发金额", "补发工资", "清偿金额", "支付工资", "发放工资", "本次支付", "本次发放",
            "已付金额", "已发金额", "金额元"),
        .. Keys(PayrollField.BankAccount, "收款账号", "收款人账号", "对方账号"),
        .. Keys(PayrollField.PaidOn, "交易日期", "到账日期", "转账日期"),
    ]);

    private static readonly HashSet<string> Told = new(StringComparer.Ordinal)
    {
        IssueCodes.TotalMismatch, IssueCodes.IdentityNumber, IssueCodes.LostDigits, IssueCodes.OtherSheet, IssueCodes.ColumnLeftOut, IssueCodes.UnnamedColumn,
        IssueCodes.ColumnOpen,
    };

    /// <inheritdoc/>
    public PaymentList Read(ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellationToken)
    {
        var reading = PayrollReader.Read(content, fileName, Limits with { AsOf = clock.Today }, OfPayments, cancellationToken);
        if (reading.Refusal is { } refusal)
        {
            return new PaymentList { Refusal = Words(refusal) };
        }

        if (reading.Lines.Count > Most)
        {
            return new PaymentList { Refusal = string.Create(CultureInfo.InvariantCulture, $"一张表最多 {Most:#,##0} 行，请按付款的笔数分成几张。") };
        }

        return new PaymentList
        {
            NameColumn = Column(reading, PayrollField.Name),
            IdentityColumn = Column(reading, PayrollField.IdentityNumber),
            AmountColumn = Column(reading, PayrollField.Net),
            Rows = [.. reading.Lines.Where(line => line.Net != 0).Select(line => new PaidRow(line.Row, line.WorkerName, line.IdentityNumber, line.Net))],
            Issues =
            [
                .. reading.Errors.Concat(reading.Warnings.Where(issue => Told.Contains(issue.Code))).Select(issue => new PaymentListIssue(
                    issue.RowKey, issue.Column.Length == 0 ? "" : $"{issue.Column} 列“{issue.Header}”", issue.Value ?? "", issue.Problem, issue.Fix)),
            ],
        };
    }

    private static IEnumerable<KeyValuePair<string, ColumnChoice>> Keys(PayrollField field, params string[] headers) =>
        headers.Select(header => KeyValuePair.Create(HeaderAliases.KeyOf(header, []), ColumnChoice.Of(field)));

    private static string Column(PayrollReading reading, PayrollField field) =>
        reading.Columns.FirstOrDefault(column => column.Field == field) is { } found ? $"{ColumnLetters.Of(found.Index)} 列“{found.Header}”" : "";

    // Whoever sends a list of payments is not to be told of payrolls.
    private static string Words(PayrollRefusal refusal) => refusal.Code switch
    {
        RefusalCodes.NoHeader => "没有找到表头。表头应在前 30 行内，有“姓名”列，并有“实发金额”“支付金额”等一列金额。请检查列名以后重新上传。",
        RefusalCodes.WhichSheet => "有几张工作表都像发放明细，看不出用哪一张。请只留下这笔付款的那一张，另存以后重新上传。",
        _ => refusal.Message,
    };
}
