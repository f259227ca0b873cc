using System.Globalization;
using WageSupervision.Domain.Filings;

namespace WageSupervision.Web.Features.Filings.Submissions;

/// <summary>What a page shows of a submission that is not checked yet.</summary>
/// <param name="Filing">The submission.</param>
/// <param name="Noun">What it is called.</param>
/// <param name="Place">Its place in the queue; <c>null</c> where that is not known.</param>
public sealed record Waiting(Submission Filing, string Noun, QueuePlace? Place)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Where it stands in the line, in words.</summary>
    public string Text => Place switch
    {
        { Failed: true } => "现在核对不了，平台会稍后自动核对，不用重新上传。",
        { Position: > 0 } place => string.Create(CultureInfo.InvariantCulture, $"正在排队核对，排在第 {place.Position} 位。"),
        _ => "正在核对。",
    };

    /// <summary>
    /// Makes the browser ask again by itself, script or none; the page waits for the check before it answers. What was refused is not asked again.
    /// </summary>
    public static void ComeBack(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Headers["Refresh"] = Pause.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }
    }
}
