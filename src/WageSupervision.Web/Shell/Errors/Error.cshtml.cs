using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Shell.Errors;

/// <summary>What the error page says of a status.</summary>
/// <param name="Code">The API's word.</param>
/// <param name="Title">What happened.</param>
/// <param name="Why">How that can come about.</param>
/// <param name="Data">Whether the data is safe.</param>
/// <param name="Todo">What to do.</param>
public sealed record ErrorWords(string Code, string Title, string Why, string Data, IReadOnlyList<string> Todo)
{
    private const string Unchanged = "您的数据没有改变：没有任何内容被保存或者改动。";

    /// <summary>The words for a status.</summary>
    public static ErrorWords Of(int status) => status switch
    {
        401 => new("unauthenticated", "请先登录", "这里要登录后才能使用。", Unchanged, ["登录后再试"]),
        403 => new("forbidden", "您的账号不能进行这项操作", "这一项不在您账号的职责或者辖区之内。", Unchanged, ["回到首页", "确实需要办理的，请联系本单位的平台管理员"]),
        404 => new("not-found", "没有找到这一页", "网址可能不完整，或者内容已经移走；也可能不在您账号可以查看的范围内。", "您的数据不受影响。",
            ["核对网址，或者从首页重新进入", "查企业欠薪公示，请用首页的查询框"]),
        405 => new("method-not-allowed", "不能这样打开这个地址", "这个地址只接受别的操作方式，例如要通过页面上的按钮提交。", Unchanged, ["返回上一页，用页面上的按钮操作"]),
        413 => new("too-large", "文件太大", "上传的文件超过 20 MB。", Unchanged, ["删去文件里的图片、空行后另存，或者分成几个文件再上传"]),
        415 => new("unsupported-media-type", "不能识别提交的格式", "提交的内容不是这里要求的格式。", Unchanged, ["返回上一页，按提示的格式重新提交"]),
        429 => new("too-many-requests", "操作太频繁", "短时间内从您的网络来的请求过多，暂停片刻。", Unchanged, ["请等 1 分钟再试"]),
        503 => new("unavailable", "平台暂时不能办理", "平台正在维护，或者数据库暂时连不上。", "已经给出回执号的申报都已安全保存；这一次的操作没有保存。",
            ["请过几分钟再试", "要赶期限上传工资表、考勤表的，请从“工资申报”“考勤申报”的上传页上传：文件照样收，给出待登记回执，收到时间不变", "受影响的申报期限自动顺延，见“运行记录”"]),
        >= 500 => new("internal", "系统出错了", "是平台的问题，不是您操作的问题，已经自动记录。",
            "您的数据是安全的：每一步要么全部保存，要么完全不保存。已经给出回执号的申报都已安全保存。",
            ["返回上一页再试一次；填写的内容没有保存的，请重新填写", "再次出错的，请打电话并报出错误编号"]),
        _ => new("bad-request", "没能收下这次提交", "页面可能打开得太久，或者浏览器没有允许 Cookie，或者内容不完整。", Unchanged,
            ["返回上一页，刷新后重新提交", "多次出现的，请检查浏览器是否允许本站使用 Cookie"]),
    };

    /// <summary>The words for those who asked too often, with the time of day from which they may ask again.</summary>
    public static ErrorWords TooMany(PathString path, string from) => path.StartsWithSegments("/Receipts")
        ? Of(StatusCodes.Status429TooManyRequests) with
        {
            Title = "查得太频繁",
            Why = "短时间内从您的网络查回执的次数过多，为防止有人逐个试回执号，暂停片刻。",
            Todo = [$"请在 {from} 以后再查", "要查很多份回执的，请分开时间查，或者请企业出示签名回执"],
        }
        : path.StartsWithSegments("/PayrollChecks") ? Of(StatusCodes.Status429TooManyRequests) with
        {
            Title = "核对得太频繁",
            Why = "短时间内从您的网络核对工资表的次数过多。核对一张大表要用不少计算，请让别人也用得上。",
            Todo = [$"请在 {from} 以后再核对", "要逐月申报的，请登录后上传，不受这个限制"],
        }
        : Of(StatusCodes.Status429TooManyRequests) with { Why = "短时间内从您的网络提交的次数过多，为防止有人试探密码，暂停片刻。", Todo = [$"请在 {from} 以后再试"] };
}

/// <summary>Every error ends here: what happened, whether the data is safe, what to do, whom to call, and an id to name.</summary>
[IgnoreAntiforgeryToken]
[AllowAnonymous]
public sealed class ErrorModel(OtherEnterprises others) : PortalPage
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The status of the response.</summary>
    public int Status { get; private set; } = StatusCodes.Status404NotFound;

    /// <summary>What to say.</summary>
    public ErrorWords Words { get; private set; } = ErrorWords.Of(StatusCodes.Status404NotFound);

    /// <summary>The other enterprise of this person to which the page belongs that was asked for; <c>null</c> where there is none.</summary>
    public ActingChoice? Elsewhere { get; private set; }

    /// <summary>The page that was asked for.</summary>
    public string Asked { get; private set; } = "/";

    /// <summary>The id under which the log knows this.</summary>
    public string TraceId => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    /// <inheritdoc/>
    public override async Task LoadAsync() =>
        Elsewhere = Status == StatusCodes.Status404NotFound ? await others.OfAsync(Asked, HttpContext.RequestAborted) : null;

    /// <inheritdoc/>
    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var answered = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        Status = StatusOf(failed, answered);
        var path = new PathString(failed?.Path ?? answered?.OriginalPath ?? "/");
        Asked = path.Value ?? "/";
        Words = Status == StatusCodes.Status429TooManyRequests ? ErrorWords.TooMany(path, TryAgainAt()) : ErrorWords.Of(Status);
        Response.StatusCode = Status;
        Response.Headers.CacheControl = "no-store";
        if (Status == StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = "60";
        }

        if (path.StartsWithSegments("/api"))
        {
            context.Result = Problem();
        }
    }

    // The limit says in how many seconds; people want the time of day. The next whole minute is surely not too early.
    private string TryAgainAt()
    {
        var seconds = int.TryParse(Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 60;
        return Show.Time(HttpContext.RequestServices.GetRequiredService<PortalClock>().Now.AddSeconds(seconds + 59))[11..];
    }

    private int StatusOf(IExceptionHandlerPathFeature? failed, IStatusCodeReExecuteFeature? answered)
    {
        if (failed is not null)
        {
            return failed.Error is BadHttpRequestException bad ? bad.StatusCode
                : ConnectionFailures.Is(failed.Error) ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError;
        }

        var status = answered?.OriginalStatusCode
            ?? (int.TryParse(Request.Query["status"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is >= 400 and < 600
                ? asked
                : StatusCodes.Status404NotFound);

        // A form that is too large cannot be read, so that its anti-forgery token is missed first.
        return status == StatusCodes.Status400BadRequest && Request.ContentLength > Uploads.Largest ? StatusCodes.Status413PayloadTooLarge : status;
    }

    private ContentResult Problem()
    {
        var words = ApiErrorWords.Of(Status);
        return new ContentResult
        {
            StatusCode = Status,
            ContentType = "application/problem+json",
            Content = JsonSerializer.Serialize(new
            {
                type = "about:blank",
                title = words.Title,
                status = Status,
                detail = words.Detail,
                code = Words.Code,
                traceId = TraceId
            }, Json),
        };
    }
}
