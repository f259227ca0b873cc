namespace WageSupervision.Web.Shell.Errors;

/// <summary>What the interface says of a status, to whoever writes software against it: there are no pages and no buttons there.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Detail">What to do.</param>
public sealed record ApiErrorWords(string Title, string Detail)
{
    private const string Document = "全部接口见 /api/openapi/v1.json。";

    /// <summary>The words for a status.</summary>
    public static ApiErrorWords Of(int status) => status switch
    {
        401 => new("没有凭据，或者凭据不能用", "请在 Authorization 头里写能用的令牌。"),
        403 => new("没有权限", "请换有这项权限的令牌或者账号。"),
        404 => new("没有这个接口，或者没有这个编号的内容", "请核对地址和编号。" + Document),
        405 => new("这个接口不接受这种请求方法", "请按接口说明换一种方法，如 GET、POST、DELETE。" + Document),
        413 => new("请求的内容太大", "请求的内容不能超过 20 MB。"),
        415 => new("不能识别请求内容的格式", "请按接口说明写 Content-Type。" + Document),
        429 => new("请求太频繁", "请按 Retry-After 头写的秒数等一等再试。"),
        503 => new("平台暂时不能办理", "请按 Retry-After 头写的秒数等一等再试。"),
        >= 500 => new("系统出错，您的数据没有改变", "已经自动记录。请稍后再试；再次出错的，请联系平台并报出 traceId。"),
        _ => new("请求无法读取", "请核对参数和内容的格式。" + Document),
    };
}
