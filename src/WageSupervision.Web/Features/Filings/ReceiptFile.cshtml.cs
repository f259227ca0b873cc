using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>The receipt as a small text file that any computer can open and keep, or signed as JSON.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class ReceiptFileModel(AppDbContext database, ICurrentUser user) : PageModel
{
    /// <summary>Downloads it; <c>format=json</c> gives the signed receipt, as it was given.</summary>
    public async Task<IActionResult> OnGetAsync(Guid filingId, string? format = null)
    {
        var enterpriseId = user.EnterpriseId;
        var filing = await database.Filings.AsNoTracking().SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.FilingId == filingId);
        if (filing is null)
        {
            return NotFound();
        }

        if (format == "json")
        {
            var signed = await database.FilingReceipts.AsNoTracking().Where(r => r.EnterpriseId == enterpriseId && r.FilingId == filingId)
                .OrderByDescending(r => r.Sequence).Select(r => r.Content).FirstOrDefaultAsync();
            return signed is null ? NotFound() : File(Encoding.UTF8.GetBytes(ProofJson.Pretty(signed)), "application/json", $"回执-{filing.ReceiptNumber}.json");
        }

        var enterprise = await database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == enterpriseId);
        var read = FilingText.IsRead(filing);
        var now = await FilingStanding.OfAsync(database, filing, HttpContext.RequestAborted);
        var stands = filing.State != FilingState.Withdrawn && now.Amendment is null ? ""
            : (now.AmendmentWithdrawn ? $"，更正后的回执 {now.Amendment!.ReceiptNumber} 又已撤回" : "")
                + (now.Standing is { } standing ? $"，以回执 {standing.ReceiptNumber} 为准" : "，这个周期现在没有有效的申报，请重新上传工资表");
        var nil = filing.Kind == FilingKind.Nil;
        var amounts = string.Join('　', new[] { ("应发", filing.Gross), ("减发", filing.Deducted), ("实发", filing.Net) }
            .Select(each => $"{each.Item1}：{Show.Yuan(read ? each.Item2 : null)}"));
        var content = nil
            ? $"申报的内容：零申报，没有劳动者应当领取工资。原因：{filing.NilReason.ReplaceLineEndings(" ")}"
                + (FilingText.AnswerOf(filing) is { } answer ? $"\n问过：{answer}" : "")
            : $"""
            {string.Join('\n', FilingParticulars.OnReceipt(filing).Select(said => $"{said.Label}：{said.Value.ReplaceLineEndings(" ")}"))}
            人数：{(read ? filing.Workers : "—")}　{amounts}
            发现：{(read ? $"{filing.Findings} 项" : "—")}
            """;
        var text = $"""
            {(nil ? "零申报" : "工资支付表")}{(filing.WasAccepted() ? "受理回执" : "收件回执")}
            回执号：{filing.ReceiptNumber}
            状态：{FilingText.State(filing).Text}{stands}
            企业：{enterprise.Name}（{enterprise.CreditCode}）
            周期：{Show.Date(filing.CycleStart)} 至 {Show.Date(filing.CycleEnd)}
            收件时间：{Show.Time(filing.ReceivedAt)}
            {content}
            {(nil ? "声明摘要" : "文件摘要")}（SHA-256）：{Show.Hex(filing.FileHash)}
            内容摘要（SHA-256）：{(filing.LinesHash is null ? "—" : Show.Hex(filing.LinesHash))}
            规则集版本：{filing.RuleSetVersion}
            核验：{PublicAddress.Of(Request)}/Receipts/{filing.ReceiptNumber}

            """.ReplaceLineEndings("\r\n");
        return File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text)).ToArray(), "text/plain; charset=utf-8", $"回执-{filing.ReceiptNumber}.txt");
    }
}
